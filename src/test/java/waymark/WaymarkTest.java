package waymark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.context.ContextConfiguration;

/// A test of the whole application on a real PostgreSQL. Two JVMs run the classes of a whole run, each with
/// a Spring context and a database that all its classes share: give a test class no properties, profiles or
/// beans of its own, or it pays for another start. Which class meets the rows of which other changes from
/// run to run, so a test looks for what it made, never for all there is; one that cannot is marked
/// [FreshDatabase].
///
/// The context serves pages on a free port (`@LocalServerPort`) for journeys in a browser, and to MockMvc
/// for the rest. Demonstration mode is on, so that the gallery and the personas exist; the demonstration
/// world is not loaded.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Waymark.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE) // each answer would be written out and kept until the test has ended
@ExtendWith({DatabaseRefusals.class, JourneyTurn.class})
@ContextConfiguration(initializers = TestDatabase.Properties.class)
public @interface WaymarkTest {}
