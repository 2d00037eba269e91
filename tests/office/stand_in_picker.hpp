// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "office.hpp"

#include <com/sun/star/container/XSet.hpp>

namespace agendum::test {

/// Chooses a file in the place of the organiser: the office has no other dialogue for files while this
/// lives, and none afterwards.
class StandInPicker {
public:
    StandInPicker(Office& office, const std::filesystem::path& file);
    StandInPicker(const StandInPicker&) = delete;
    StandInPicker& operator=(const StandInPicker&) = delete;
    ~StandInPicker();

private:
    css::uno::Reference<css::container::XSet> services_;
    css::uno::Any factory_;
};

} // namespace agendum::test
