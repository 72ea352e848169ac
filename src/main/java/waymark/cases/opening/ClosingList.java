package waymark.cases.opening;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import waymark.cases.record.ClosingCheck;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// All that is looked at before a case is closed.
///
/// @param second why a second person has to approve it; empty where nobody has to
/// @param asked what a second person was asked last, since the case was opened; empty where nobody was asked
record ClosingList(List<ClosingCheck.Item> items, List<String> second, Optional<ClosingCheck.Approval.Asked> asked) {

    /// The field of the form that says why an item is not done.
    static String field(ClosingCheck.Item item) {
        return "why-" + item.code();
    }

    private static String missing(ClosingCheck.Item item) {
        return "Not done: %s (%s). ".formatted(item.words(), item.state());
    }

    private List<ClosingCheck.Item> open() {
        return items.stream().filter(item -> !item.done()).toList();
    }

    /// What somebody typed. Each item is done or has a reason of its own; where there is nobody to do it for, it is
    /// said how the closer knows that.
    Closing read(FormReader reader) {
        var reason = reader.choice("reason", ClosingReason.class, "Choose why the case is closed");
        var agreed = reader.text("words", "What was agreed", FormReader.REASON);
        var whys = new LinkedHashMap<ClosingCheck.Item, String>();
        open().forEach(item -> whys.put(item, reader.text(field(item), "Why it is not done", FormReader.REASON)));
        if (reason.atOnce()) {
            reader.when(
                    Explanations.tooFew(agreed), "words", "Enter how you know this, in at least four different words");
        } else {
            Explanations.check(reader, whys);
        }
        return new Closing(reason, agreed, said(whys), second);
    }

    private static List<String> said(Map<ClosingCheck.Item, String> whys) {
        return whys.entrySet().stream()
                .map(one -> missing(one.getKey()) + one.getValue().replaceAll("\\s+", " "))
                .map(String::strip)
                .toList();
    }

    /// The form, filled with what the second person was asked.
    FormData form(int version) {
        var form = FormData.version(version);
        asked.map(ClosingCheck.Approval.Asked::words).ifPresent(words -> {
            form.with("reason", Closing.reason(words)).with("words", Closing.agreed(words));
            open().forEach(item -> form.with(field(item), why(item, words)));
        });
        return form;
    }

    private static String why(ClosingCheck.Item item, String words) {
        return words.lines()
                .filter(line -> line.startsWith(missing(item)))
                .map(line -> line.substring(missing(item).length()))
                .findFirst()
                .orElse("");
    }

    /// True where the second person has to be asked, or asked again.
    boolean asks() {
        return !second.isEmpty()
                && asked.filter(ClosingCheck.Approval.Asked::approved).isEmpty();
    }

    /// True where nobody else has to approve it, or somebody has approved just that.
    boolean allows(Closing closing) {
        return second.isEmpty()
                || asked.filter(ClosingCheck.Approval.Asked::approved)
                        .filter(one -> closing.within(one.words()))
                        .isPresent();
    }
}
