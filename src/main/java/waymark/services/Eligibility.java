package waymark.services;

import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problem;
import waymark.kernel.Problems;

/// For whom a service is. What is not recorded leaves nobody out: it is asked.
///
/// @param minimumAge in years, or null where nobody is too young
/// @param maximumAge likewise, too old
/// @param anyPosition true where the immigration position does not matter
/// @param positions those it is for; empty, without `anyPosition`, where nobody has said
/// @param words what else is to be known, may be empty
public record Eligibility(
        @Nullable Integer minimumAge,
        @Nullable Integer maximumAge,
        Gender gender,
        boolean anyPosition,
        List<ImmigrationPosition> positions,
        NrmRequirement nrm,
        String words) {

    private static final int OLDEST = 120;

    public Eligibility {
        positions = positions.stream().distinct().sorted().toList();
    }

    List<Problem> problems() {
        return new Problems()
                .when(beyond(minimumAge), "minimumAge", "Enter an age in years from 0 to 120, or leave it empty")
                .when(beyond(maximumAge), "maximumAge", "Enter an age in years from 0 to 120, or leave it empty")
                .when(
                        minimumAge != null && maximumAge != null && maximumAge < minimumAge,
                        "maximumAge",
                        "The oldest must not be younger than the youngest")
                .when(
                        anyPosition && !positions.isEmpty(),
                        "positions",
                        "Choose either anyone, or the positions it is for")
                .tooLong("eligibility", words, "What else to know", 1000)
                .list();
    }

    private static boolean beyond(@Nullable Integer age) {
        return age != null && (age < 0 || age > OLDEST);
    }

    public Match against(ServiceCriteria need) {
        return age().against(need.age())
                .and(gender.limit().against(need.gender()))
                .and(ImmigrationPosition.limit(anyPosition, positions).against(need.position()))
                .and(nrm.limit().against(need.nrm()));
    }

    private Restriction<Age> age() {
        int minimum = minimumAge == null ? 0 : minimumAge;
        int maximum = maximumAge == null ? Integer.MAX_VALUE : maximumAge;
        return minimumAge == null && maximumAge == null
                ? new Restriction.None<>()
                : new Restriction.Only<>("It is for people aged " + ages(), age -> age.within(minimum, maximum));
    }

    /// `18 or over`, `17 or under`, `16 to 25`, `any age`.
    public String ages() {
        if (minimumAge == null) {
            return maximumAge == null ? "any age" : maximumAge + " or under";
        }
        return maximumAge == null ? minimumAge + " or over" : minimumAge + " to " + maximumAge;
    }

    /// The immigration positions in words.
    public String positionWords() {
        if (anyPosition) {
            return ImmigrationPosition.ANYONE_WORDS;
        }
        return positions.isEmpty() ? "Not recorded: ask" : ImmigrationPosition.list(positions);
    }

    /// For whom, in one line: `Women only, 18 or over`. What leaves nobody out is not said.
    public String line() {
        var line = gender == Gender.ANYONE || gender == Gender.NOT_RECORDED ? "Anyone" : gender.words();
        var aged = minimumAge == null && maximumAge == null ? line : line + ", " + ages();
        return switch (nrm) {
            case REFERRED -> aged + ". Only after a referral to the NRM";
            case POSITIVE -> aged + ". Only with a positive NRM decision";
            case NONE, NOT_RECORDED -> aged;
        };
    }
}
