// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "programme/id_pool.hpp"
#include "programme/programme.hpp"

namespace agendum::formats {

/// Gives every section, day, item and strand without id one, made from its title or date, so that it
/// says something to people and stays the same as long as the file's words do. The pool holds the
/// ids that are there already.
void giveMissingIds(Programme& programme, IdPool& ids);

} // namespace agendum::formats
