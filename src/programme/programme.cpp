// SPDX-License-Identifier: MPL-2.0
#include "programme/programme.hpp"
#include "programme/findings.hpp"
#include "programme/operations.hpp"
