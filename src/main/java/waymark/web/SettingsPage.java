package waymark.web;

/// The settings of one module, as a bean: the page for all settings lists it, and so does the navigation.
/// Who may change settings may open it.
///
/// @param label the subject of the settings, as in "Hand-overs"
/// @param description what can be set there, in one sentence
/// @param words other words by which people look for it
public record SettingsPage(String label, String path, String description, String words) {}
