package waymark.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/// How the sign-in page of the demonstration says who somebody is.
class PersonaTest {

    private static Persona written(String text) {
        return Persona.of(new UUID(0, 1), "Sample", "HCC", text);
    }

    @Test
    void the_group_the_role_and_what_they_see_are_told_apart() {
        var persona = written("03 Plan and returns | Coordinator: opens the quarter, and more: the pack");

        assertThat(persona.group()).isEqualTo("Plan and returns");
        assertThat(persona.role()).isEqualTo("Coordinator");
        assertThat(persona.line()).isEqualTo("opens the quarter, and more: the pack");
    }

    @Test
    void one_from_an_older_demonstration_is_among_the_others() {
        assertThat(written("06 Board chair: issues the pack"))
                .extracting(Persona::group, Persona::role, Persona::line)
                .containsExactly("Others", "Board chair", "issues the pack");
        assertThat(written("99 Invented"))
                .extracting(Persona::group, Persona::role, Persona::line)
                .containsExactly("Others", "Invented", "");
    }
}
