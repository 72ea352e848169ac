package waymark.directory;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import waymark.web.Choice;

/// What there is to choose from on the directory's pages.
final class Lists {

    private Lists() {}

    static List<Choice> coverage() {
        return Choice.from(
                List.of(Organisation.Coverage.values()), Organisation.Coverage::code, Organisation.Coverage::words);
    }

    static List<Choice> organisations(List<OrganisationLink> organisations) {
        return organisations.stream()
                .filter(OrganisationLink::current)
                .map(one -> Choice.of(one.code(), one.name()))
                .toList();
    }

    static List<String> values(List<Choice> choices) {
        return choices.stream().map(Choice::value).toList();
    }

    static String label(List<Choice> choices, String value) {
        return labels(choices, List.of(value));
    }

    static String labels(List<Choice> choices, Collection<String> values) {
        return choices.stream()
                .filter(choice -> values.contains(choice.value()))
                .map(Choice::label)
                .collect(Collectors.joining(", "));
    }
}
