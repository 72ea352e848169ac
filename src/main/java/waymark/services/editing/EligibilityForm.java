package waymark.services.editing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problems;
import waymark.services.Coded;
import waymark.services.Eligibility;
import waymark.services.Gender;
import waymark.services.ImmigrationPosition;
import waymark.services.NrmRequirement;
import waymark.web.forms.FormData;

/// What somebody typed of a service: for whom it is.
///
/// @param positions codes, [ImmigrationPosition#ANYONE] among them
record EligibilityForm(
        String minimumAge, String maximumAge, String gender, List<String> positions, String nrm, String eligibility) {

    static final EligibilityForm EMPTY =
            new EligibilityForm("", "", Gender.NOT_RECORDED.code(), List.of(), NrmRequirement.NOT_RECORDED.code(), "");

    static EligibilityForm of(FormData fields) {
        return new EligibilityForm(
                fields.text("minimumAge"),
                fields.text("maximumAge"),
                fields.text("gender"),
                fields.all("positions"),
                fields.text("nrm"),
                fields.text("eligibility"));
    }

    static EligibilityForm of(Eligibility eligibility) {
        var positions = new ArrayList<>(
                eligibility.positions().stream().map(ImmigrationPosition::code).toList());
        if (eligibility.anyPosition()) {
            positions.addFirst(ImmigrationPosition.ANYONE);
        }
        return new EligibilityForm(
                text(eligibility.minimumAge()),
                text(eligibility.maximumAge()),
                eligibility.gender().code(),
                positions,
                eligibility.nrm().code(),
                eligibility.words());
    }

    /// Notes what cannot be read; the rules of it are the eligibility's own.
    Eligibility parse(Problems problems) {
        var known = positions.stream()
                .filter(one -> !one.equals(ImmigrationPosition.ANYONE))
                .map(one -> Coded.parse(ImmigrationPosition.class, one))
                .toList();
        problems.when(
                known.stream().anyMatch(java.util.Optional::isEmpty), "positions", "Choose from the positions listed");
        var wantedGender = Coded.parse(Gender.class, gender);
        problems.when(wantedGender.isEmpty(), "gender", "Choose for whom it is");
        var wantedNrm = Coded.parse(NrmRequirement.class, nrm);
        problems.when(wantedNrm.isEmpty(), "nrm", "Choose whether it needs an NRM referral or decision");
        return new Eligibility(
                years("minimumAge", minimumAge, problems),
                years("maximumAge", maximumAge, problems),
                wantedGender.orElse(Gender.NOT_RECORDED),
                positions.contains(ImmigrationPosition.ANYONE),
                known.stream().flatMap(java.util.Optional::stream).toList(),
                wantedNrm.orElse(NrmRequirement.NOT_RECORDED),
                eligibility);
    }

    private static @Nullable Integer years(String field, String typed, Problems problems) {
        boolean number = typed.matches("[0-9]{1,3}");
        problems.when(!typed.isEmpty() && !number, field, "Enter an age in years, for example 18, or leave it empty");
        return number ? Integer.valueOf(typed) : null;
    }

    private static String text(@Nullable Integer age) {
        return age == null ? "" : age.toString();
    }
}
