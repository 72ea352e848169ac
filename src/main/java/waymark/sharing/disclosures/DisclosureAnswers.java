package waymark.sharing.disclosures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import waymark.directory.OrganisationSummary;
import waymark.directory.PersonSummary;
import waymark.kernel.Actor;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.sharing.policydocuments.LawfulBasis;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// What was answered so far about a sharing, and what is wrong with it on each page.
///
/// @param wanted what is to be shared; only to be used where nothing is wrong
/// @param problems those of a page that was read without one are what the rule says
record DisclosureAnswers(WantedDisclosure wanted, List<Problem> problems) {

    /// So long a sharing lasts where nobody says otherwise.
    static final int DAYS = 28;

    static final String OUTSIDE = "outside";
    static final String INSIDE = "person";

    DisclosureAnswers {
        problems = List.copyOf(problems);
    }

    /// What can be chosen.
    record Options(
            List<PersonSummary> people,
            List<OrganisationSummary> organisations,
            List<ShareablePart> parts,
            List<LawfulBasis> bases) {

        Options {
            people = List.copyOf(people);
            organisations = List.copyOf(organisations);
            parts = List.copyOf(parts);
            bases = List.copyOf(bases);
        }
    }

    /// Reads the answers of all pages.
    ///
    /// @param shutOut whether the receiver has a declared conflict of interest with the case
    /// @param contradiction what of the record of consent a yes to it contradicts; empty where nothing does
    static DisclosureAnswers read(
            FormData form,
            Options options,
            Predicate<WantedDisclosure> shutOut,
            Function<WantedDisclosure, String> contradiction,
            LocalDate today) {
        var unreadable = new Problems();
        var wanted = wanted(FormReader.of(form, unreadable), options, today);
        var problems = new ArrayList<Problem>();
        var broken = new ArrayList<>(wanted.rule(shutOut.test(wanted), today).problems());
        var otherwise = contradiction.apply(wanted);
        if (!otherwise.isEmpty()) {
            broken.add(new Problem("answer", otherwise));
        }
        for (var step : DisclosureStep.values()) {
            var first = step.of(unreadable.list());
            problems.addAll(first.isEmpty() ? step.of(broken) : first);
        }
        return new DisclosureAnswers(wanted, problems);
    }

    /// The first page before that one on which something is wrong.
    Optional<DisclosureStep> wrongBefore(DisclosureStep step) {
        return Arrays.stream(DisclosureStep.values())
                .filter(one -> one.ordinal() < step.ordinal())
                .filter(one -> !one.of(problems).isEmpty())
                .findFirst();
    }

    private static WantedDisclosure wanted(FormReader reader, Options options, LocalDate today) {
        boolean inside = reader.choice("way", List.of(INSIDE, OUTSIDE), code -> code, "Choose who receives it")
                .equals(INSIDE);
        var person = inside ? person(reader, options) : null;
        var organisation = reader.optionalChoice(
                "organisation",
                options.organisations(),
                OrganisationSummary::code,
                "Choose an organisation of the list");
        var told = reader.choice("told", Disclosure.Told.class, "Choose whether they were told and asked");
        var answer = reader.optionalChoice(
                "answer", List.of(Disclosure.Reply.values()), Disclosure.Reply::name, "Choose one of the list");
        var whyNot = reader.optionalChoice(
                "whyNot", List.of(Disclosure.WhyNot.values()), Disclosure.WhyNot::name, "Choose one of the list");
        return new WantedDisclosure(
                person == null ? null : person.id(),
                person == null ? organisation.map(OrganisationSummary::code).orElse(null) : person.organisation(),
                reader.choices("parts", options.parts(), ShareablePart::code, "").stream()
                        .map(ShareablePart::code)
                        .toList(),
                reader.text("more", "The text", FormReader.TEXT),
                reader.choice("purpose", Purpose.class, "Choose what it is shared for"),
                reader.choice("basis", options.bases(), LawfulBasis::code, "Choose the lawful basis")
                        .code(),
                reader.requiredDate("from", "The first day", today),
                reader.requiredDate("until", "The last day", today.plusDays(DAYS)),
                inside
                        ? Disclosure.Channel.WAYMARK
                        : reader.choice(
                                "channel",
                                List.of(
                                        Disclosure.Channel.SECURE_EMAIL,
                                        Disclosure.Channel.POST,
                                        Disclosure.Channel.BY_HAND,
                                        Disclosure.Channel.SPOKEN),
                                Disclosure.Channel::name,
                                "Choose how it gets there"),
                told,
                told == Disclosure.Told.ASKED ? answer.orElse(Disclosure.Reply.NOT_ASKED) : Disclosure.Reply.NOT_ASKED,
                told == Disclosure.Told.NOT_TOLD ? whyNot.orElse(null) : null,
                reader.date("askOn", "The day to ask again").orElse(null),
                null,
                details(reader, inside, person));
    }

    private static @Nullable PersonSummary person(FormReader reader, Options options) {
        reader.when(
                !reader.form().text("way").isEmpty()
                        && reader.form().text("person").isEmpty(),
                "person",
                "Choose the person who receives it");
        return reader.optionalChoice(
                        "person", options.people(), one -> one.ref().value(), "Choose the person who receives it")
                .orElse(null);
    }

    private static DisclosureDetails details(FormReader reader, boolean inside, @Nullable PersonSummary person) {
        return new DisclosureDetails(
                inside
                        ? person == null ? "" : receiver(person)
                        : reader.requiredLine("receiver", "Receiver", FormReader.TITLE, "Enter who receives it"),
                inside ? "" : reader.line("address", "The address", FormReader.TITLE),
                reader.required("why", "The reason", FormReader.REASON, "Enter why it is needed"),
                reader.line("by", "Name", FormReader.TITLE),
                reader.line("language", "Language", FormReader.TITLE),
                reader.line("interpreter", "Name", FormReader.TITLE),
                reader.text("said", "What they said", FormReader.REASON),
                reader.text("whyNotTold", "The reason", FormReader.REASON),
                "",
                "",
                "",
                "");
    }

    private static String receiver(PersonSummary person) {
        return person.jobTitle().isEmpty()
                ? "%s, %s".formatted(person.name(), person.organisationName())
                : "%s, %s, %s".formatted(person.name(), person.jobTitle(), person.organisationName());
    }

    /// What an empty form begins with.
    static FormData empty(Actor.Person actor, String language, LocalDate today) {
        return FormData.empty()
                .with("from", today)
                .with("until", today.plusDays(DAYS))
                .with("by", actor.name())
                .with("language", language);
    }
}
