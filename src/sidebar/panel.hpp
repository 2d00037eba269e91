// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/content.hpp"
#include "sidebar/style_watch.hpp"

#include <com/sun/star/ui/XSidebar.hpp>
#include <com/sun/star/ui/XSidebarPanel.hpp>
#include <com/sun/star/ui/XToolPanel.hpp>
#include <com/sun/star/ui/XUIElement.hpp>
#include <cppuhelper/basemutex.hxx>
#include <cppuhelper/compbase3.hxx>

#include <vector>

namespace agendum::sidebar {

/// A panel as the office knows it. The office makes and disposes it at will, a change of theme for
/// instance, so it keeps nothing that matters. Main thread.
class Panel final : private cppu::BaseMutex,
                    public cppu::WeakComponentImplHelper3<css::ui::XUIElement, css::ui::XToolPanel,
                                                          css::ui::XSidebarPanel> {
public:
    /// What the office gives a panel when it is made.
    struct Surroundings {
        commands::Target target;
        css::uno::Reference<css::awt::XWindow> parent;
        css::uno::Reference<css::ui::XSidebar> sidebar; ///< null: heights can't be asked for
        rtl::OUString resourceUrl;
    };
    /// The kind outlives it.
    Panel(const PanelKind& kind, const Surroundings& surroundings);
    ~Panel() override;

    css::uno::Reference<css::frame::XFrame> SAL_CALL getFrame() override;
    rtl::OUString SAL_CALL getResourceURL() override;
    sal_Int16 SAL_CALL getType() override;
    css::uno::Reference<css::uno::XInterface> SAL_CALL getRealInterface() override;

    css::uno::Reference<css::accessibility::XAccessible> SAL_CALL
    createAccessible(const css::uno::Reference<css::accessibility::XAccessible>& parent) override;
    css::uno::Reference<css::awt::XWindow> SAL_CALL getWindow() override;

    css::ui::LayoutSize SAL_CALL getHeightForWidth(sal_Int32 width) override;
    sal_Int32 SAL_CALL getMinimalWidth() override;

protected:
    void SAL_CALL disposing() override;

private:
    class SessionEar;

    void listenToSession();
    void refresh() noexcept;
    void resized() const;
    void restyled() noexcept;
    void askForHeight();
    std::vector<const Panel*> unfolded() const;
    bool goOn(bool backwards) const;
    void takeKeyboard(const std::string& control) const;
    bool goToText() const;
    rtl::OUString name() const;

    const PanelKind& kind_;
    Surroundings around_;
    Site site_;
    std::unique_ptr<Content> content_;
    std::shared_ptr<SessionEar> ear_;
    std::unique_ptr<StyleWatch> styles_;
    int knownHeight_ = 0; ///< what the office was told last
};

} // namespace agendum::sidebar
