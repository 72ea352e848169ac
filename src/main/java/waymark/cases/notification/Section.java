package waymark.cases.notification;

import java.util.Locale;

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
}
