package waymark.web;

import gg.jte.Content;

/// One tab: without a script its panel is on the page under the others, and the tab is a link to it.
///
/// @param id of the panel, unique on the page; the address of the tab ends in `#id`
public record Tab(String id, String label, Content content) {}
