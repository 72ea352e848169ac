package waymark.services;

import java.util.List;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// What is known of a person for whom help is sought, chosen from lists: never a name, and kept nowhere but
/// in the address of the page.
///
/// @param area code, or empty; likewise the kind of service, and the language by name
/// @param open true where it has to be open now
public record ServiceCriteria(
        String area,
        String kind,
        Known<Age> age,
        Known<Gender.Of> gender,
        String language,
        Known<ImmigrationPosition> position,
        Known<NrmRequirement.Standing> nrm,
        boolean open) {

    public static ServiceCriteria of(FormData fields) {
        return new ServiceCriteria(
                fields.text("area"),
                fields.text("kind"),
                Known.parse(Age.class, fields.text("age")),
                Known.parse(Gender.Of.class, fields.text("gender")),
                fields.text("language"),
                Known.parse(ImmigrationPosition.class, fields.text("position")),
                Known.parse(NrmRequirement.Standing.class, fields.text("nrm")),
                fields.text("open").equals("yes"));
    }

    /// The same without what is not in the lists: an address holds nothing that somebody typed.
    public ServiceCriteria among(List<Choice> areas, List<Choice> kinds, List<Choice> languages) {
        return new ServiceCriteria(
                listed(areas, area),
                listed(kinds, kind),
                age,
                gender,
                listed(languages, language),
                position,
                nrm,
                open);
    }

    private static String listed(List<Choice> choices, String value) {
        return choices.stream().anyMatch(choice -> choice.value().equals(value)) ? value : "";
    }

    /// True where something of the person was said.
    public boolean ofPerson() {
        return !(age instanceof Known.NotAsked)
                || !(gender instanceof Known.NotAsked)
                || !(position instanceof Known.NotAsked)
                || !(nrm instanceof Known.NotAsked)
                || !language.isEmpty();
    }

    /// True where nothing narrows the list.
    public boolean empty() {
        return area.isEmpty() && kind.isEmpty() && !open && !ofPerson();
    }

    /// Under 18, or possibly: a person who may be a child is treated as one.
    public boolean maybeChild() {
        return switch (age) {
            case Known.NotAsked<Age> _ -> false;
            case Known.Unknown<Age> _ -> true;
            case Known.Is<Age>(var value) -> value == Age.CHILD || value == Age.UNDER_16 || value == Age.AGED_16_17;
        };
    }
}
