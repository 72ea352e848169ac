package waymark.web.lists;

/// A column of a table.
///
/// @param key what `?sort=` says for it; empty where the list cannot be sorted by it
/// @param number true for figures, which are aligned to the end of their cell
public record Column(String key, String label, boolean number) {

    /// A column that only shows.
    public static Column of(String label) {
        return new Column("", label, false);
    }

    /// A column the list can be sorted by.
    public static Column sortable(String key, String label) {
        return new Column(key, label, false);
    }

    /// The same column, for figures.
    public Column figures() {
        return new Column(key, label, true);
    }
}
