package waymark.cases.sealedfields;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import waymark.cases.record.Case;
import waymark.cases.record.PersonInCase;

/// A kind of sealed field.
enum SealedKind {
    ADDRESS(
            "Safe address",
            "Where the person lives in safety, and what somebody who goes there must know",
            "For people who go there, or send help there"),
    CONTACT(
            "Safe contact",
            "How, when and through whom the person can be reached, and who must not know",
            "For people who speak with the person"),
    NHS(
            "NHS number",
            "Only where a health body needs it. It has a lawful basis of its own",
            "For people who arrange care with a health body");

    private final String title;
    private final String meaning;
    private final String who;

    SealedKind(String title, String meaning, String who) {
        this.title = title;
        this.meaning = meaning;
        this.who = who;
    }

    String title() {
        return title;
    }

    String meaning() {
        return meaning;
    }

    /// Who ought to be a member of it.
    String who() {
        return who;
    }

    /// As in the database and in addresses.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Of the field of somebody in a case.
    String path(Case it, PersonInCase about) {
        return "%s/sealed/%s/%s".formatted(it.path(), about.ref(), word());
    }

    static Optional<SealedKind> of(String word) {
        return List.of(values()).stream()
                .filter(kind -> kind.word().equals(word))
                .findFirst();
    }
}
