package waymark.training.champions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.directory.PersonSummary;
import waymark.directory.terms.Term;
import waymark.kernel.Area;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The form about a champion.
final class ChampionForm {

    private static final Term NO_SERVICE = new Term("", 0, "", "", 1, null);

    private ChampionForm() {}

    /// What can be chosen.
    ///
    /// @param people of the directory, of whom anybody may be the deputy
    /// @param proposed whom the actor may propose
    record Choices(List<PersonSummary> people, List<PersonSummary> proposed, List<Term> services, List<Area> areas) {}

    /// What the form sends for somebody of the list, or nothing.
    static String reference(List<PersonSummary> people, @Nullable UUID id) {
        return people.stream()
                .filter(one -> one.id().equals(id))
                .map(one -> one.ref().value())
                .findFirst()
                .orElse("");
    }

    static FormData of(Champion.Header it, List<PersonSummary> people) {
        return FormData.version(it.version())
                .with("service", it.service())
                .with("areas", it.areas())
                .with("about", it.about())
                .with("from", it.fromDate())
                .with("to", it.toDate())
                .with("trained", it.trainedOn())
                .with("deputy", reference(people, it.deputy()));
    }

    /// Somebody new.
    ///
    /// @param nobody stands in where there is nobody to choose
    static Champion.Given read(FormReader reader, Choices choices, PersonSummary nobody, LocalDate today) {
        var person = reader.choice(
                "person",
                choices.people().isEmpty() ? List.of(nobody) : choices.people(),
                one -> one.ref().value(),
                "Choose a person of the directory");
        var kind = reader.choice("kind", ChampionKind.class, "Choose what they are to the organisation");
        return given(reader, choices, person, kind, today, null);
    }

    /// What is changed of somebody who is one.
    static Champion.Given read(FormReader reader, Choices choices, Champion.Header it, LocalDate today) {
        var person = new PersonSummary(
                it.person(), it.personRef(), it.personName(), it.organisation(), it.organisationName(), "");
        return given(reader, choices, person, it.kind(), today, it.toDate());
    }

    private static Champion.Given given(
            FormReader reader,
            Choices choices,
            PersonSummary person,
            ChampionKind kind,
            LocalDate today,
            @Nullable LocalDate until) {
        var services = choices.services().isEmpty() ? List.of(NO_SERVICE) : choices.services();
        var service = reader.choice("service", services, Term::code, "Choose the service");
        var areas = reader.choices("areas", choices.areas(), Area::code, "Choose at least one area");
        var about = reader.text("about", "What colleagues can ask", Champion.LONGEST_ABOUT);
        var from = reader.requiredDate("from", "First day", today);
        var to = reader.requiredDate("to", "Last day", until == null ? today.plusYears(2) : until);
        var trained = reader.date("trained", "Day of the training");
        reader.when(
                trained.isPresent() && trained.get().isAfter(today),
                "trained",
                "The day of the training must be in the past");
        Optional<PersonSummary> deputy = reader.optionalChoice(
                "deputy", choices.people(), one -> one.ref().value(), "Choose the deputy from the list, or nobody");
        return new Champion.Given(
                person.id(),
                person.name(),
                person.organisation(),
                kind,
                service.code(),
                areas.stream().map(Area::code).toList(),
                about,
                from,
                to,
                trained.orElse(null),
                deputy.map(PersonSummary::id).orElse(null),
                deputy.map(PersonSummary::name).orElse(""));
    }
}
