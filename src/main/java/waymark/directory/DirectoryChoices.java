package waymark.directory;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import waymark.web.forms.Choice;

/// What there is to choose from on the directory's pages.
public final class DirectoryChoices {

    private DirectoryChoices() {}

    public static List<Choice> organisations(List<OrganisationSummary> organisations) {
        return organisations.stream()
                .filter(OrganisationSummary::current)
                .map(one -> Choice.of(one.code(), one.name()))
                .toList();
    }

    public static List<String> values(List<Choice> choices) {
        return choices.stream().map(Choice::value).toList();
    }

    public static String label(List<Choice> choices, String value) {
        return labels(choices, List.of(value));
    }

    public static String labels(List<Choice> choices, Collection<String> values) {
        return choices.stream()
                .filter(choice -> values.contains(choice.value()))
                .map(Choice::label)
                .collect(Collectors.joining(", "));
    }
}
