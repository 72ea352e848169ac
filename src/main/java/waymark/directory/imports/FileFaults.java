package waymark.directory.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import waymark.kernel.PlainText;

/// Collects the faults of a file, all of them, before anybody is told.
public final class FileFaults {

    private final List<FileFault> found = new ArrayList<>();

    /// Notes the fault where the condition holds.
    public FileFaults when(boolean wrong, String pointer, String found, String expected) {
        if (wrong) {
            this.found.add(new FileFault(PlainText.visible(pointer), PlainText.visible(found), expected));
        }
        return this;
    }

    /// Notes every text that is repeated. Empty ones are left out, because they are a fault already.
    ///
    /// @param pointer the place of each text, with one `%d` for its number
    public FileFaults repeated(List<String> texts, String pointer, String expected) {
        var first = new HashMap<String, Integer>();
        for (int i = 0; i < texts.size(); i++) {
            var text = texts.get(i);
            var before = text.isBlank() ? null : first.putIfAbsent(text, i);
            when(
                    before != null,
                    pointer.formatted(i),
                    "“%s” again; it is first at %s".formatted(text, pointer.formatted(before)),
                    expected);
        }
        return this;
    }

    public List<FileFault> list() {
        return List.copyOf(found);
    }
}
