package waymark.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import waymark.kernel.Ref;

class RefGeneratorTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXY";
    private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");

    @Test
    void a_new_reference_is_sound_and_says_nothing_of_how_many_there_are() {
        var seen = new HashSet<Ref>();
        for (int i = 0; i < 1000; i++) {
            var ref = RefGenerator.next(random);
            assertThat(ref.value()).matches("PE-[0-9A-HJKMNP-TV-Y]{7}");
            assertThat(RefGenerator.sound(ref)).isTrue();
            assertThat(seen.add(ref)).isTrue();
        }
    }

    @Test
    void any_one_character_misheard_shows() {
        for (int i = 0; i < 200; i++) {
            var value = RefGenerator.next(random).value();
            int place = 3 + random.nextInt(7);
            char other = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
            if (other != value.charAt(place)) {
                var wrong = new StringBuilder(value);
                wrong.setCharAt(place, other);
                assertThat(RefGenerator.sound(new Ref(wrong.toString())))
                        .as(value)
                        .isFalse();
            }
        }
    }

    @Test
    void two_neighbours_that_changed_places_show() {
        for (int i = 0; i < 200; i++) {
            var value = RefGenerator.next(random).value();
            int place = 3 + random.nextInt(6);
            if (value.charAt(place) != value.charAt(place + 1)) {
                var wrong = new StringBuilder(value);
                wrong.setCharAt(place, value.charAt(place + 1));
                wrong.setCharAt(place + 1, value.charAt(place));
                assertThat(RefGenerator.sound(new Ref(wrong.toString())))
                        .as(value)
                        .isFalse();
            }
        }
    }

    @Test
    void another_kind_of_reference_is_not_a_persons() {
        assertThat(RefGenerator.sound(new Ref("AC-0412"))).isFalse();
        assertThat(RefGenerator.sound(new Ref("PE-OIL1234"))).isFalse();
    }
}
