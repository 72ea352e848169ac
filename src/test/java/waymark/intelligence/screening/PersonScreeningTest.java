package waymark.intelligence.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What is asked about in a text that must name nobody.
class PersonScreeningTest {

    private static List<String> found(String text) {
        return PersonScreening.found(text, List.of("Hull City Council", "East Riding of Yorkshire"));
    }

    @Test
    void names_telephones_plates_and_addresses_are_asked_about() {
        assertThat(found("A man called Jordan Example drove")).containsExactly("Jordan Example");
        assertThat(found("Ask Mr Example for the keys")).containsExactly("Mr Example");
        assertThat(found("Ring 01632 960999 or write to a.b@example.org"))
                .containsExactly("01632 960999", "a.b@example.org");
        assertThat(found("The van AB12 CDE stood at HU1 1AA")).containsExactly("AB12 CDE", "HU1 1AA");
    }

    @Test
    void places_organisations_and_days_are_not() {
        assertThat(found("In East Riding of Yorkshire, Humberside Police and Hull City Council visited three car washes"
                        + " on Monday 4 May. Operation Wilberforce goes on. The Home Office was told."))
                .isEmpty();
    }
}
