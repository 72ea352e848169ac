package waymark.insight.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FieldEncoderTest {

    private static final Field GIVEN = Field.named("given_name");

    @Test
    void the_same_value_with_the_same_key_is_the_same_and_with_another_key_is_not() {
        var key = ProjectKey.generate();
        var one = new FieldEncoder(key).encode(GIVEN, "Thảo-My");
        assertThat(new FieldEncoder(ProjectKey.of(key.secret())).encode(Field.named("surname"), "thao my"))
                .isEqualTo(one);
        var other = new FieldEncoder(ProjectKey.generate()).encode(GIVEN, "Thảo-My");
        assertThat(one.dice(other)).isLessThan(0.5);
        assertThat(Encoding.parse(one.text())).isEqualTo(one);
    }

    @Test
    void never_more_than_half_of_the_bits_are_set() {
        var encoder = new FieldEncoder(ProjectKey.generate());
        for (String text : List.of(
                "Li",
                "Wolfeschlegelsteinhausen",
                "x".repeat(40),
                "the quick brown fox jumps over the lazy dog and the vixen by the wharf")) {
            assertThat(encoder.encode(Field.named("address_1"), text).count()).isBetween(1, Encoding.BITS / 2);
        }
    }

    @Test
    void a_deleted_key_encodes_nothing_more() {
        var key = ProjectKey.generate();
        key.close();
        assertThatThrownBy(() -> new FieldEncoder(key)).hasMessageContaining("was deleted");
        assertThatThrownBy(key::secret).hasMessageContaining("was deleted");
        assertThatThrownBy(() -> ProjectKey.of(new byte[8])).hasMessageContaining("16 bytes");
    }

    @Test
    void dates_are_the_same_however_they_are_written() {
        var birth = Field.named("date_of_birth");
        assertThat(List.of(birth.normalised("1990-3-4"), birth.normalised("04/03/1990"), birth.normalised("19900304")))
                .containsOnly("19900304");
    }
}
