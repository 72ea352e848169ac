package waymark.web;

import waymark.kernel.Permission;

/// A link in the main navigation. Each module declares its own as a bean.
///
/// @param order small numbers come first
/// @param permission who sees it
public record NavItem(int order, String label, String path, Permission permission) {

    /// True where the page shown belongs under this link.
    public boolean current(String shown) {
        return shown.equals(path) || shown.startsWith(path + "/");
    }
}
