package waymark.intelligence.deconfliction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Two who type the same thing differently meet; what is not certain is not read.
class IdentifierTest {

    private static void same(IdentifierKind kind, String one, String other) {
        assertThat(Identifier.read(kind, one)).isPresent().isEqualTo(Identifier.read(kind, other));
    }

    private static void differ(IdentifierKind kind, String one, String other) {
        assertThat(Identifier.read(kind, one)).isPresent().isNotEqualTo(Identifier.read(kind, other));
    }

    @Test
    void each_kind_has_one_way_to_be_written() {
        same(IdentifierKind.TELEPHONE, "07700 900123", "+44 (0)7700-900123");
        same(IdentifierKind.PLATE, "ab12 cde", "AB12CDE");
        same(IdentifierKind.PLATE, "AB1O CDE", "AB10 CDE");
        same(IdentifierKind.ADDRESS, "12 High Street, Hull, HU1 2AB", "12 hu12ab");
        same(IdentifierKind.ADDRESS, "Flat 3, 12 High Street HU1 2AB", "3 12 HU1 2AB");
        same(IdentifierKind.ADDRESS, "Rose Cottage, HU1 2AB", "rose cottage HU12AB");
        same(IdentifierKind.EMAIL, " Name@Example.org ", "name@example.org");
        same(IdentifierKind.ONLINE_NAME, "@Some.Name", "https://social.example.org/some.name/?x=1");
        differ(IdentifierKind.ADDRESS, "12 HU1 2AB", "12A HU1 2AB");
        differ(IdentifierKind.ADDRESS, "Flat 31 2 HU1 2AB", "Flat 3 12 HU1 2AB");
    }

    @Test
    void what_is_not_certain_is_not_read() {
        assertThat(Identifier.read(IdentifierKind.TELEPHONE, "999")).isEmpty();
        assertThat(Identifier.read(IdentifierKind.TELEPHONE, "12345")).isEmpty();
        assertThat(Identifier.read(IdentifierKind.PLATE, "HELLO")).isEmpty();
        assertThat(Identifier.read(IdentifierKind.ADDRESS, "HU1 2AB")).isEmpty();
        assertThat(Identifier.read(IdentifierKind.ADDRESS, "12 High Street")).isEmpty();
        assertThat(Identifier.read(IdentifierKind.EMAIL, "name")).isEmpty();
    }

    @Test
    void a_list_says_line_by_line_what_it_is_and_names_the_lines_that_cannot_be_read() {
        var list = Identifier.list(
                IdentifierKind.TELEPHONE,
                List.of(
                        "kind,identifier",
                        "07700 900123",
                        "plate,AB12 CDE",
                        "\"address\",\"12 High Street, HU1 2AB\"",
                        "",
                        "nonsense",
                        "07700900123"));
        assertThat(list.read())
                .extracting(Identifier::kind)
                .containsExactly(IdentifierKind.TELEPHONE, IdentifierKind.PLATE, IdentifierKind.ADDRESS);
        assertThat(list.wrong()).containsExactly(6);
        assertThat(list.read().toString()).doesNotContain("900123", "AB12");
    }
}
