package waymark.audit.log;

import java.util.Locale;

/// One entry in words.
///
/// @param who a name; "Waymark" for what runs by itself
/// @param whoPath of the person's page, empty where there is none
/// @param act what they did
/// @param kind of thing, empty where no module knows it
/// @param thing its title, empty where the reader may not read it or it has none
/// @param path where the reader may open it, else empty
/// @param reference by which it is known
record AuditLine(
        AuditLogEntries.Entry entry,
        String who,
        String whoPath,
        String organisation,
        String roles,
        String act,
        String kind,
        String thing,
        String path,
        String reference) {

    boolean refused() {
        return entry.decision().equals("refused");
    }

    /// The title and the reference beside it where that says more.
    String about() {
        return thing.isEmpty() ? reference : thing;
    }

    boolean hasReference() {
        return !thing.isEmpty() && !AuditWords.isId(entry.object());
    }

    /// Its number in the sealed log.
    String number() {
        return entry.number() == null ? "Not sealed yet" : String.format(Locale.UK, "%,d", entry.number());
    }
}
