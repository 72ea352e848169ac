package waymark.web;

import org.jspecify.annotations.Nullable;

/// Knows which guide explains a page; a bean of the module that has the guides. Asks no database.
public interface PageHelp {

    /// The guide of the page at that address; null where none explains it.
    @Nullable
    Link helpWith(String path);
}
