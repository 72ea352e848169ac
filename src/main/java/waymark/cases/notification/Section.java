package waymark.cases.notification;

import java.util.Locale;
import java.util.stream.Stream;
import waymark.kernel.NotFound;

/// The parts in which a notification is written, each a form of its own.
enum Section {
    PERSON("The person and the reason"),
    EXPLOITATION("What, when and where"),
    STORY("What happened"),
    JUDGEMENT("What you think");

    private final String title;

    Section(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /// The last part of its address.
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws NotFound where there is none at that path
    static Section at(String path) {
        return Stream.of(values())
                .filter(section -> section.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new NotFound("section"));
    }
}
