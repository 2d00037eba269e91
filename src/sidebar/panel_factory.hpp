// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/uno/Any.hxx>
#include <com/sun/star/uno/Sequence.hxx>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <com/sun/star/uno/XInterface.hpp>

/// Makes the service org.agendum.comp.PanelFactory, which makes the sidebar's panels by their
/// resource URL: private:resource/toolpanel/AgendumPanelFactory/NAME. Returned acquired.
extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
org_agendum_comp_PanelFactory_get_implementation(
    css::uno::XComponentContext* context, const css::uno::Sequence<css::uno::Any>& arguments);
