package waymark.conferences.closing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.conferences.forums.Forum;
import waymark.conferences.items.Item;
import waymark.kernel.Ruling;
import waymark.sharing.policydocuments.LawfulBasis;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// What somebody says at the end of an item.
///
/// @param to the forum that it is offered to; null where it is closed at once
record Ending(Closing closing, @Nullable Forum to, String basis) {

    /// @param receivers forums of other areas that take such an item
    static Ruling<Ending> read(
            FormData form, Item item, List<Forum> receivers, List<LawfulBasis> bases, LocalDate today) {
        return form.read(reader -> read(reader, item, receivers, bases))
                .then(ending -> ending.closing()
                        .rule(item, today)
                        .map(closing -> new Ending(closing, ending.to(), ending.basis())));
    }

    private static Ending read(FormReader reader, Item item, List<Forum> receivers, List<LawfulBasis> bases) {
        var outcome = reader.choice("outcome", ClosingOutcome.class, "Choose how the item ended");
        var told = item.person()
                ? reader.choice("told", PersonTold.class, "Choose whether the person was told the outcome")
                : PersonTold.NOT_APPLICABLE;
        Forum to = null;
        var basis = "";
        if (outcome == ClosingOutcome.TRANSFERRED) {
            reader.when(receivers.isEmpty(), "outcome", "No conference of another area takes such an item");
            if (!receivers.isEmpty()) {
                to = reader.choice("toForum", receivers, Forum::code, "Choose the conference of the other area");
            }
            basis = reader.choice("basis", bases, LawfulBasis::code, "Choose the lawful basis for sharing it")
                    .code();
        }
        return new Ending(
                new Closing(
                        outcome,
                        risk(reader),
                        told,
                        told == PersonTold.TOLD
                                ? reader.date("toldOn", "The day").orElse(null)
                                : null,
                        told == PersonTold.TOLD ? reader.line("toldBy", "Who told them", FormReader.TITLE) : "",
                        told == PersonTold.NOT_YET
                                ? reader.date("tellBy", "The day").orElse(null)
                                : null,
                        told == PersonTold.UNSAFE ? reader.text("unsafe", "The reason", FormReader.REASON) : "",
                        reader.text("summary", "The summary", FormReader.TEXT),
                        reader.text("watch", "What is watched", FormReader.REASON)),
                to,
                basis);
    }

    private static @Nullable Integer risk(FormReader reader) {
        return reader.form().text("riskNow").isEmpty() ? null : reader.number("riskNow", "The score", 1, 25);
    }
}
