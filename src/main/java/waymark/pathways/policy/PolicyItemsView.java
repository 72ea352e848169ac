package waymark.pathways.policy;

import java.util.List;
import waymark.kernel.Problem;
import waymark.pathways.policy.PolicyItem.Kind;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// The page on which somebody chooses what a policy change affects.
///
/// @param looked the words searched for
record PolicyItemsView(
        PolicyChange change, String looked, List<Candidate> candidates, FormData form, List<Problem> problems) {

    List<Choice> suggested(Kind kind) {
        return candidates.stream()
                .filter(one -> one.affected().kind() == kind && one.suggested() && !one.listed())
                .map(one -> Choice.of(
                        one.value(), one.affected().title() + ", " + one.place(), String.join(". ", one.found())))
                .toList();
    }

    List<Choice> others(Kind kind) {
        return candidates.stream()
                .filter(one -> one.affected().kind() == kind && !one.suggested() && !one.listed())
                .map(one -> Choice.of(one.value(), one.affected().title() + ", " + one.place()))
                .toList();
    }

    /// What is ticked.
    List<String> chosen() {
        return form.all("items");
    }

    /// How many are listed already, and not offered again.
    long listed() {
        return candidates.stream().filter(Candidate::listed).count();
    }
}
