package waymark.cases.freetext;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.cases.record.Case;
import waymark.cases.record.CaseHistory;
import waymark.cases.sealedfields.SealedFieldsApi;
import waymark.kernel.Actor;
import waymark.kernel.Saved;
import waymark.web.forms.FormData;

/// Looks through the free texts of a form before it is saved, and saves it with what was decided.
@Component
public class FreeTexts {

    private final SealedFieldsApi sealed;
    private final CaseHistory history;

    FreeTexts(SealedFieldsApi sealed, CaseHistory history) {
        this.sealed = sealed;
        this.history = history;
    }

    /// What was typed, with what of it belongs in a sealed field.
    ///
    /// @param where it was typed, as a title: `Safety`
    /// @param fields names of the free texts
    @Transactional(readOnly = true)
    public FreeText read(Case it, String where, FormData form, List<String> fields) {
        var found = fields.stream()
                .flatMap(field -> Found.in(field, form.text(field)).stream())
                .toList();
        return new FreeText(where, form, found, found.isEmpty() ? List.of() : sealed.writable(it));
    }

    /// Saves the form: first what moves is in its sealed field, so that nothing typed is lost.
    @Transactional
    public <T> Saved<T> save(Actor.Person actor, Case it, FreeText text, Supplier<Saved<T>> saving) {
        text.moved().forEach((field, words) -> sealed.add(actor, it, field, words, text.where()));
        var saved = saving.get();
        if (saved instanceof Saved.Done && !text.kept().isEmpty()) {
            history.append(
                    actor,
                    it,
                    "keep_in_text",
                    it.version(),
                    List.of("text"),
                    "%s: kept in the text, not in a sealed field: %s".formatted(text.where(), kinds(text)),
                    text.because());
        }
        return saved;
    }

    private static String kinds(FreeText text) {
        return text.kept().stream()
                .map(one -> one.kind().words().toLowerCase(Locale.ROOT))
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
