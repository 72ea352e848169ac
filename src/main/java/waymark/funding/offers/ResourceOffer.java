package waymark.funding.offers;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.funding.money.Pence;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Scope;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Something that an organisation lends.
///
/// @param penceAUse what one use is worth; null where nobody said
/// @param untilOn the last day it is lent; null where there is none
public record ResourceOffer(
        Ref ref,
        int version,
        String organisation,
        String organisationName,
        OfferKind kind,
        String name,
        String what,
        @Nullable String area,
        String areaName,
        String conditions,
        @Nullable Long penceAUse,
        LocalDate fromOn,
        @Nullable LocalDate untilOn) {

    static final int LONGEST = 1_000;
    static final int LONGEST_CONDITIONS = 500;

    /// What somebody enters.
    public record Given(
            OfferKind kind,
            String name,
            String what,
            @Nullable String area,
            String conditions,
            @Nullable Long penceAUse,
            LocalDate fromOn,
            @Nullable LocalDate untilOn) {

        static Ruling<Given> read(FormData form, List<Choice> areas, LocalDate today) {
            return form.read(reader -> {
                var kind = reader.choice("kind", OfferKind.class, "Choose what it is");
                var name = reader.requiredLine("name", "The name", FormReader.TITLE, "Enter what you lend");
                var what = reader.text("what", "What to know about it", LONGEST);
                var area = reader.optionalChoice("area", areas, Choice::value, "Choose an area from the list, or none");
                var worth = reader.money("worth", "The value of one use").map(Pence::of);
                reader.when(
                        worth.filter(value -> value < 1).isPresent(),
                        "worth",
                        "Enter more than nothing, or leave it empty");
                var from = reader.requiredDate("fromOn", "The first day", today);
                return new Given(
                        kind,
                        name,
                        what,
                        area.map(Choice::value).orElse(null),
                        reader.text("conditions", "The conditions", LONGEST_CONDITIONS),
                        worth.orElse(null),
                        from,
                        reader.date("untilOn", "The last day").orElse(null));
            });
        }

        Ruling<Given> check(Actor actor, String organisation) {
            return new Problems()
                    .when(!lends(actor, organisation), "", "The lead of the organisation says what it lends")
                    .when(
                            untilOn != null && untilOn.isBefore(fromOn),
                            "untilOn",
                            "The last day must be on or after the first")
                    .or(() -> this);
        }
    }

    /// True for who says what an organisation lends, and answers those who ask.
    static boolean lends(Actor actor, String organisation) {
        return actor.may(Permission.OFFER_RESOURCES, Scope.organisation(organisation));
    }

    boolean lent(LocalDate day) {
        return untilOn == null || !untilOn.isBefore(day);
    }

    /// Asked for by somebody of another organisation.
    Ruling<Asked> ask(Asked asked, Actor.Person actor, LocalDate today) {
        return new Problems()
                .when(actor.organisation().equals(organisation), "", "Your organisation lends it: ask within it")
                .when(asked.wantedOn().isBefore(today), "wantedOn", "The day must be today or later")
                .when(
                        asked.wantedOn().isBefore(fromOn) || !lent(asked.wantedOn()),
                        "wantedOn",
                        "It is not lent on that day")
                .or(() -> asked);
    }

    /// What somebody asks.
    public record Asked(LocalDate wantedOn, String why) {

        static Ruling<Asked> read(FormData form, LocalDate today) {
            return form.read(reader -> new Asked(
                    reader.requiredDate("wantedOn", "The day", today),
                    reader.required("why", "What for", ResourceRequest.LONGEST, "Say what for, and name no person")));
        }
    }

    public String path() {
        return "/funding/offers/" + ref;
    }

    public String where() {
        return areaName.isEmpty() ? "Anywhere" : areaName;
    }
}
