// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/operation_questions.hpp"

#include <vector>

namespace agendum::commands {

/// Whether the programme has tracks that can be asked about.
bool hasTracks(const Programme& programme);

/// What is asked before days and tracks come, go and change.
void addDayQuestions(std::vector<OperationQuestion>& questions);

} // namespace agendum::commands
