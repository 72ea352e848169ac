package waymark.conferences.items;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waymark.cases.consent.sharing.ConsentAnswer;
import waymark.cases.record.PersonDetails;
import waymark.conferences.forums.Forum;
import waymark.directory.DateText;
import waymark.kernel.Problem;
import waymark.sharing.policydocuments.LawfulBasis;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// What a referral asks and what each answer needs. The steps read one after another; what was typed before is
/// carried along, and all of it is read again when it is sent.
///
/// @param bases that can be chosen today
/// @param consent what is wrong where the person has not agreed and no ground is given
record ConferenceReferralForm(
        Forum forum, boolean person, List<LawfulBasis> bases, Function<FormData, List<Problem>> consent) {

    static final List<Choice> AWARENESS = Choice.from(
            Stream.of(Awareness.values()).filter(one -> one != Awareness.PLACE).toList(),
            Awareness::name,
            Awareness::title);

    static final List<Choice> SECTION_42 = Choice.from(
            Stream.of(Section42.values())
                    .filter(one -> one != Section42.NOT_APPLICABLE)
                    .toList(),
            Section42::name,
            Section42::title);

    static final List<Choice> EXPLOITATION =
            Choice.from(List.of(Exploitation.values()), Exploitation::name, Exploitation::title);

    /// What is known of the person from their case.
    static FormData from(FormData form, PersonDetails person) {
        var known = Stream.of(
                        person.otherNames().isBlank() ? "" : "Also called " + person.otherNames(),
                        person.born() == null ? "" : "Born on " + DateText.day(person.born()))
                .filter(line -> !line.isEmpty())
                .toList();
        return form.with("subject", person.name()).with("identifiers", String.join("\n", known));
    }

    /// What a referral said, to be changed.
    FormData filled(FormData form, Item item) {
        var said = item.details();
        return form.with("subject", said.subject())
                .with("identifiers", said.identifiers())
                .with("exploitation", item.exploitation().name())
                .with("concern", said.concern())
                .with("tried", said.tried())
                .with("threshold", numbers(said.threshold()))
                .with("awareness", said.awareness().name())
                .with("consentWhy", said.reason())
                .with("basis", said.basis())
                .with("feared", said.feared())
                .with("safe", said.safe())
                .with("wishes", said.wishes())
                .with("advocate", said.advocate())
                .with("capacityView", said.capacityView())
                .with("section42", said.section42().name())
                .with("section42Notes", said.section42Notes())
                .with("address", said.address())
                .with("premises", said.premises())
                .with("visits", said.visits())
                .with("licensing", said.licensing());
    }

    private List<String> numbers(List<String> met) {
        return IntStream.range(0, forum.threshold().size())
                .filter(place -> met.contains(forum.threshold().get(place)))
                .mapToObj(Integer::toString)
                .toList();
    }

    List<Choice> threshold() {
        return IntStream.range(0, forum.threshold().size())
                .mapToObj(place ->
                        Choice.of(Integer.toString(place), forum.threshold().get(place)))
                .toList();
    }

    /// What is wrong with the answers of a step.
    List<Problem> problems(ReferralStep step, FormData form) {
        var problems = new ArrayList<>(form.read(reader -> {
                    check(step, reader);
                    return step;
                })
                .problems());
        if (step == ReferralStep.TOLD && !form.text("awareness").isEmpty()) {
            problems.addAll(consent.apply(form));
        }
        return problems;
    }

    /// What the person said to this referral.
    static ConsentAnswer said(FormData form, LocalDate today) {
        var said = new ConsentAnswer.Said("this referral", today, form.text("wishes"));
        return switch (form.text("awareness")) {
            case "AGREES" -> new ConsentAnswer.Agreed(said);
            case "REFUSES" -> new ConsentAnswer.Refused(said);
            case "UNDECIDED" -> new ConsentAnswer.Undecided(said);
            default -> new ConsentAnswer.NotAsked();
        };
    }

    /// The first step whose answers do not do.
    Optional<ReferralStep> firstWrong(FormData form) {
        return ReferralStep.of(forum, person).stream()
                .filter(step -> !problems(step, form).isEmpty())
                .findFirst();
    }

    /// The step that the form leads to: the same one where its answers do not do.
    ReferralStep next(ReferralStep step, FormData form) {
        var go = form.text("go");
        if (go.equals("back")) {
            return step.previous(forum, person);
        }
        var chosen = ReferralStep.called(go).filter(one -> one != ReferralStep.CHECK && one.applies(forum, person));
        if (chosen.isPresent()) {
            return chosen.get();
        }
        if (!problems(step, form).isEmpty()) {
            return step;
        }
        var next = step.next(forum, person);
        // the summary shows what every step before it has
        return next == ReferralStep.CHECK ? firstWrong(form).orElse(next) : next;
    }

    private void check(ReferralStep step, FormReader reader) {
        switch (step) {
            case SAFEGUARDING -> safeguarding(reader);
            case ABOUT -> about(reader);
            case THRESHOLD -> {
                var met = reader.choices("threshold", threshold(), Choice::value, "Tick what of the threshold is met");
                reader.when(
                        !met.isEmpty()
                                && !forum.anyOfThreshold()
                                && met.size() < forum.threshold().size(),
                        "threshold",
                        "A referral to this forum has to meet all of these. If it does not, act through your own routes or choose another forum");
                reader.required("concern", "The concern", FormReader.TEXT, "Enter what worries you");
                reader.required(
                        "tried", "What was tried", FormReader.TEXT, "Enter what was tried and why it was not enough");
            }
            case TOLD -> told(reader);
            case SAFETY -> {
                reader.required(
                        "feared",
                        "Whom they fear",
                        FormReader.REASON,
                        "Enter whom the person fears, or that nobody is known");
                reader.required(
                        "safe",
                        "Who is safe",
                        FormReader.REASON,
                        "Enter who is safe to talk to and how the person is reached safely");
                reader.text("wishes", "Their wishes", FormReader.TEXT);
                reader.text("advocate", "The advocate", FormReader.REASON);
            }
            case START, CHECK -> {
                // has nothing to read here
            }
        }
    }

    private static void safeguarding(FormReader reader) {
        reader.required(
                "capacityView",
                "The view on capacity",
                FormReader.REASON,
                "Enter whether the person can decide about these risks, who says so and when it was looked at");
        var enquiry = reader.choice("section42", SECTION_42, Choice::value, "Choose how the enquiry stands");
        var notes = reader.text("section42Notes", "The notes", FormReader.REASON);
        reader.when(
                notes.isEmpty() && enquiry.value().equals(Section42.OPEN.name()),
                "section42Notes",
                "An enquiry is open, so safeguarding leads. Enter who leads it and what they say to this referral");
        reader.when(
                notes.isEmpty() && enquiry.value().equals(Section42.NOT_ASKED.name()),
                "section42Notes",
                "Exploitation is harm by a third party, so safeguarding comes first. Enter why nobody has asked");
        reader.when(
                notes.isEmpty()
                        && (enquiry.value().equals(Section42.REFUSED.name())
                                || enquiry.value().equals(Section42.ENDED.name())),
                "section42Notes",
                "Enter who was asked and what they answered");
    }

    private void about(FormReader reader) {
        reader.requiredLine(
                "subject",
                person ? "The name" : "The place",
                FormReader.TITLE,
                person ? "Enter the name, or what the person is called" : "Enter what the place is called");
        reader.text("identifiers", "The identifiers", FormReader.REASON);
        reader.choice("exploitation", Exploitation.class, "Choose what it is about");
        if (!person) {
            reader.required("address", "The address", FormReader.REASON, "Enter the address, or where the place is");
            reader.line("premises", "The kind of place", FormReader.TITLE);
            reader.text("visits", "Visits", FormReader.TEXT);
            reader.text("licensing", "Licences", FormReader.REASON);
        }
    }

    private void told(FormReader reader) {
        if (person) {
            reader.choice("awareness", AWARENESS, Choice::value, "Choose whether the person was told and asked");
        }
        reader.choice(
                "basis",
                bases.stream().map(LawfulBasis::code).toList(),
                code -> code,
                "Choose the lawful basis on which it is shared");
    }

    /// What the referral says. Everything was checked before.
    ItemDetails details(FormData form, @Nullable ItemDetails before) {
        boolean asked = ReferralStep.SAFEGUARDING.applies(forum, person);
        return new ItemDetails(
                form.line("subject"),
                form.text("identifiers"),
                form.text("concern"),
                form.text("tried"),
                threshold().stream()
                        .filter(one -> form.all("threshold").contains(one.value()))
                        .map(Choice::label)
                        .toList(),
                person ? Awareness.valueOf(form.text("awareness")) : Awareness.PLACE,
                person && Awareness.valueOf(form.text("awareness")).needsReason() ? form.text("consentWhy") : "",
                form.text("basis"),
                person ? form.text("feared") : "",
                person ? form.text("safe") : "",
                person ? form.text("wishes") : "",
                person ? form.text("advocate") : "",
                asked ? form.text("capacityView") : "",
                asked ? Section42.valueOf(form.text("section42")) : Section42.NOT_APPLICABLE,
                asked ? form.text("section42Notes") : "",
                person ? "" : form.text("address"),
                person ? "" : form.line("premises"),
                person ? "" : form.text("visits"),
                person ? "" : form.text("licensing"),
                before == null ? "" : before.returned());
    }
}
