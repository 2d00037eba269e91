// SPDX-License-Identifier: MPL-2.0
#include "formats/programme_xml.hpp"
#include "formats/file.hpp"
