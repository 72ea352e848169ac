package waymark.web;

import java.util.ArrayList;
import java.util.List;
import waymark.kernel.Permission;

/// One page of an item of the navigation, and every page below its address.
///
/// @param permission who may open it
/// @param also further addresses that belong to it
/// @param words other words by which people look for it
public record NavPage(String label, String path, Permission permission, List<String> also, String words) {

    public static NavPage of(String label, String path, Permission permission, String... also) {
        return new NavPage(label, path, permission, List.of(also), "");
    }

    /// The same, found by these words in the search too.
    public NavPage foundBy(String words) {
        return new NavPage(label, path, permission, also, words);
    }

    /// The addresses at and below which it is the current page.
    public List<String> addresses() {
        var all = new ArrayList<>(List.of(path));
        all.addAll(also);
        return all;
    }
}
