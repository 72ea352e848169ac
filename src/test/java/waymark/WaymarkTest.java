package waymark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;

/// A test of the whole application on a real PostgreSQL. All such tests share one Spring context: give a test class no
/// properties, profiles or beans of its own, or it pays for a second start.
///
/// The context serves pages on a free port (`@LocalServerPort`) for journeys in a browser, and to MockMvc for the rest.
/// Demonstration mode is on, so that the gallery and the personas exist; the demonstration world is not loaded.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Waymark.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.Properties.class)
public @interface WaymarkTest {

    /// The order of a test that needs the database as it was made, before any other has left something there.
    int EARLY = 1;

    /// The order of a test that leaves text behind which others would trip over: after all that have none, which
    /// count as half of the highest number.
    int LATE = 2_000_000_000;
}
