package waymark.support.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import waymark.cases.record.Capacity;
import waymark.cases.record.Case;
import waymark.cases.record.PersonDetails;
import waymark.cases.record.PersonInCase;
import waymark.cases.record.Route;
import waymark.kernel.Ref;
import waymark.services.Eligibility;
import waymark.services.Gender;
import waymark.services.Interpreter;
import waymark.services.NrmRequirement;
import waymark.services.ServiceRow;
import waymark.services.ServicesFixtures;
import waymark.support.plan.Domain;

class ServiceOfferTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 7);

    private static final List<ServiceRow> SERVICES = List.of(
            row("Beds for women", Gender.WOMEN), row("Beds for men", Gender.MEN), row("Night shelter", Gender.ANYONE));

    @Test
    void what_is_for_others_is_not_offered_and_what_may_be_comes_last() {
        assertThat(offered("male")).containsExactly("Beds for men", "Night shelter");
        assertThat(offered("female")).containsExactly("Beds for women", "Night shelter");
        assertThat(offered(""))
                .as("nobody has asked: what takes everybody comes first")
                .containsExactly("Night shelter", "Beds for women", "Beds for men");
    }

    private static List<String> offered(String gender) {
        return ServiceOffer.of(SERVICES, about(gender), Domain.ACCOMMODATION, TODAY).stream()
                .map(offer -> offer.row().details().name())
                .toList();
    }

    private static ServiceRow row(String name, Gender gender) {
        return ServicesFixtures.row(ServicesFixtures.details(
                name,
                new Eligibility(null, null, gender, true, List.of(), NrmRequirement.NONE, ""),
                ServicesFixtures.UNKNOWN_HOURS,
                ServicesFixtures.reach(Interpreter.YES)));
    }

    private static Case about(String gender) {
        var person = new PersonInCase(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new Ref("CP-2222222"),
                1,
                true,
                "",
                new PersonDetails("Sample", "Person", "", null, gender, "", "", ""));
        return new Case(
                UUID.randomUUID(),
                new Ref("CA-2222222"),
                1,
                "HUMBERCARE",
                "Humbercare",
                UUID.randomUUID(),
                "Sample Person",
                "HULL",
                Route.OUTSIDE_NRM,
                false,
                TODAY,
                Capacity.OWNER,
                List.of(person));
    }
}
