package waymark.funding.grants;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import waymark.funding.money.MonthlySplit;
import waymark.funding.money.Pence;
import waymark.funding.provision.Provision;
import waymark.kernel.Actor;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.strategy.objectives.StrategyChoices;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Money or help in kind for a post, a service or an activity. It goes to an organisation, never to a person.
///
/// @param provision what it pays for
/// @param funder code of the organisation of the partnership that gives it, or empty
/// @param funderId identifier of the funder in a public register, or empty; likewise the recipient's
/// @param recipient code of the organisation that gets it
/// @param pence the whole amount, or what the help is worth
public record Grant(
        Ref ref,
        int version,
        Ref provision,
        String provisionName,
        String title,
        String description,
        String funder,
        String funderName,
        String funderId,
        String recipient,
        String recipientName,
        String recipientId,
        GrantForm form,
        long pence,
        LocalDate fromOn,
        LocalDate toOn,
        Certainty certainty,
        @Nullable LocalDate awardedOn,
        String conditions,
        @Nullable LocalDate withdrawnOn,
        String withdrawnWhy) {

    static final int LONGEST = 1_000;
    static final int LONGEST_WHY = 500;
    private static final int MOST_YEARS = 20;

    /// A register of the list of org-id.guide, and the number in it: `GB-CHC-1234567`.
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Z]{2,3}-[A-Z0-9]{2,12}-[A-Za-z0-9._-]{1,60}");

    /// What somebody enters.
    public record Given(
            String title,
            String description,
            String funder,
            String funderName,
            String funderId,
            String recipient,
            String recipientId,
            GrantForm form,
            long pence,
            LocalDate fromOn,
            LocalDate toOn,
            Certainty certainty,
            @Nullable LocalDate awardedOn,
            String conditions) {

        /// @param offered organisations that can be chosen
        static Ruling<Given> read(
                FormData form, @Nullable Grant before, StrategyChoices.Offered offered, LocalDate today) {
            return form.read(reader -> {
                var title = reader.requiredLine("title", "The title", FormReader.TITLE, "Enter a title");
                var description = reader.required(
                        "description", "What it is for", LONGEST, "Say what it is for, as the public may read it");
                var funder = reader.optionalChoice(
                        "funder",
                        offered.of("owner"),
                        Choice::value,
                        "Choose an organisation from the list, or enter a name");
                var name = reader.line("funderName", "The name of the funder", FormReader.TITLE);
                var funderId = reader.line("funderId", "The identifier of the funder", 80);
                var recipient = offered.chosen(
                        reader, "recipient", "owner", before == null ? null : before.recipient(), "Choose who gets it");
                var recipientId = reader.line("recipientId", "The identifier of the recipient", 80);
                var kind = reader.choice("form", GrantForm.class, "Choose money or in kind");
                var amount = reader.money("amount", "The amount");
                reader.when(
                        amount.isEmpty() && reader.form().text("amount").isEmpty(), "amount", "Enter the whole amount");
                var from = reader.requiredDate("fromOn", "The first day", today);
                var to = reader.requiredDate("toOn", "The last day", today);
                var certainty = reader.choice("certainty", Certainty.class, "Choose how certain it is");
                var awarded = reader.date("awardedOn", "The day it was agreed");
                return new Given(
                        title,
                        description,
                        funder.map(Choice::value).orElse(""),
                        funder.map(Choice::label).orElse(name),
                        funderId,
                        recipient,
                        recipientId,
                        kind,
                        amount.map(Pence::of).orElse(1L),
                        from,
                        to,
                        certainty,
                        awarded.orElse(null),
                        reader.text("conditions", "The conditions", LONGEST));
            });
        }

        /// What is wrong with it, or that it can be kept.
        Ruling<Given> check(Actor actor, LocalDate today) {
            return new Problems()
                    .when(!Provision.keeps(actor), "", "Who keeps funding records it")
                    .when(pence < 1, "amount", "Enter the whole amount, more than nothing")
                    .when(toOn.isBefore(fromOn), "toOn", "The last day must be on or after the first")
                    .when(
                            ChronoUnit.YEARS.between(fromOn, toOn) >= MOST_YEARS,
                            "toOn",
                            "A grant lasts less than 20 years")
                    .when(funderName.isEmpty(), "funderName", "Choose who gives it, or enter a name")
                    .when(
                            certainty == Certainty.AWARDED && awardedOn == null,
                            "awardedOn",
                            "Enter the day on which it was agreed in writing")
                    .when(
                            certainty != Certainty.AWARDED && awardedOn != null,
                            "awardedOn",
                            "Leave this empty until it is agreed in writing")
                    .when(
                            awardedOn != null && awardedOn.isAfter(today),
                            "awardedOn",
                            "The day must be today or in the past")
                    .when(wrong(funderId), "funderId", "Enter the identifier like GB-CHC-1234567, or nothing")
                    .when(wrong(recipientId), "recipientId", "Enter the identifier like GB-CHC-1234567, or nothing")
                    .or(() -> this);
        }

        private static boolean wrong(String identifier) {
            return !identifier.isEmpty() && !IDENTIFIER.matcher(identifier).matches();
        }
    }

    /// The form of it as it is kept.
    FormData filled() {
        return FormData.version(version)
                .with("title", title)
                .with("description", description)
                .with("funder", funder)
                .with("funderName", funder.isEmpty() ? funderName : "")
                .with("funderId", funderId)
                .with("recipient", recipient)
                .with("recipientId", recipientId)
                .with("form", form.name())
                .with("amount", Pence.typed(pence))
                .with("fromOn", fromOn)
                .with("toOn", toOn)
                .with("certainty", certainty.name())
                .with("awardedOn", awardedOn)
                .with("conditions", conditions);
    }

    /// Takes it back: it was refused, ended early, or entered twice. It pays for nothing any more.
    Ruling<String> withdraw(String why, Actor actor) {
        return new Problems()
                .when(!Provision.keeps(actor), "", "Who keeps funding withdraws it")
                .when(withdrawnOn != null, "", "It was withdrawn already")
                .or(() -> why);
    }

    /// Each of its months with its part of the amount, to the penny.
    public SequencedMap<YearMonth, Long> months() {
        return MonthlySplit.of(pence, fromOn, toOn);
    }

    /// True where it pays: money that was not withdrawn.
    public boolean pays() {
        return form == GrantForm.MONEY && withdrawnOn == null;
    }

    public String path() {
        return "/funding/grants/" + ref;
    }
}
