package waymark.exchange.material;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problem;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.material.MaterialKind;

/// What there is to give to another partnership, and what the file would hold.
///
/// @param ready null until everything is chosen
record GivingView(
        List<Offered> offered,
        List<Choice> licences,
        FormData form,
        List<Problem> problems,
        @Nullable Ready ready) {

    /// What is offered of one kind.
    record Offered(String code, String word, List<Choice> choices) {}

    /// What the file would hold.
    ///
    /// @param bytes how large it is
    record Ready(List<MaterialKind.Given> given, MaterialKinds kinds, int bytes) {

        String size() {
            return bytes < 1_000_000 ? Math.max(1, bytes / 1_000) + " KB" : "%.1f MB".formatted(bytes / 1_000_000.0);
        }
    }

    /// Chosen, licence and name as the address of the file has them.
    List<String[]> fields() {
        var all = new ArrayList<String[]>();
        form.all("things").forEach(one -> all.add(new String[] {"things", one}));
        for (var name : List.of("licence", "madeBy", "looked")) {
            all.add(new String[] {name, form.text(name)});
        }
        return all;
    }
}
