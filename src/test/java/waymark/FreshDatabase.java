package waymark;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import waymark.concerns.intake.PublicFacts;

/// Beside [WaymarkTest]: the class works on a copy of the database as it was made, and nothing of what it
/// leaves there meets another test. For tests that need the whole database to themselves: those that count
/// everything, and those that leave text behind which others would trip over. Exchanging the database takes
/// about a second.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(FreshDatabase.Exchange.class)
public @interface FreshDatabase {

    /// Puts the copy in place before the class and takes it away afterwards.
    final class Exchange implements BeforeAllCallback, AfterAllCallback {

        @Override
        public void beforeAll(ExtensionContext test) {
            var context = SpringExtension.getApplicationContext(test);
            TestDatabase.putFresh(pool(context));
            forget(context);
        }

        @Override
        public void afterAll(ExtensionContext test) {
            var context = SpringExtension.getApplicationContext(test);
            TestDatabase.putBack(pool(context));
            forget(context);
        }

        /// Public pages know what they show for a minute: not of a database that is gone. A connection that was
        /// in use while the databases changed places is broken, and found to be so here.
        private static void forget(ApplicationContext context) {
            var facts = context.getBean(PublicFacts.class);
            for (int left = 5; left > 0; left--) {
                try {
                    facts.renew();
                    return;
                } catch (RuntimeException broken) {
                    if (left == 1) {
                        throw broken;
                    }
                }
            }
        }

        static HikariDataSource pool(ApplicationContext context) {
            try {
                return context.getBean(DataSource.class).unwrap(HikariDataSource.class);
            } catch (SQLException none) {
                throw new IllegalStateException(none);
            }
        }
    }
}
