package waymark;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import waymark.kernel.Actor;

/// Another Waymark beside the one that tests share: a program of its own, with a database and keys of its own, as
/// another partnership has it. Starting it takes some seconds, so that it belongs into the deep run.
public final class SecondProgram implements AutoCloseable {

    private static final String DATABASE = "waymark_beside";

    private final ConfigurableApplicationContext program;
    private final JdbcClient owner;
    private final TestUsers someone;

    private SecondProgram(ConfigurableApplicationContext program, JdbcClient owner) {
        this.program = program;
        this.owner = owner;
        this.someone = TestUsers.in(owner);
    }

    /// Starts one.
    ///
    /// @param folder empty, for its keys
    public static SecondProgram start(Path folder) {
        var url = TestDatabase.putBeside(DATABASE);
        var properties = TestDatabase.program(url, folder, folder.resolve("keys"));
        properties.putAll(Map.of("server.port", 0, "waymark.world", false, "waymark.jobs", false));
        var application = Waymark.application(false);
        application.setRegisterShutdownHook(false);
        application.addInitializers(context -> {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("second", properties));
            context.getBeanFactory().registerSingleton("noTests", new PublicSideTest.NoTests());
        });
        var superuser = TestDatabase.server().superuser();
        return new SecondProgram(
                application.run(),
                JdbcClient.create(new DriverManagerDataSource(url, superuser.user(), superuser.password())));
    }

    /// Where it answers.
    public int port() {
        return Integer.parseInt(program.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /// Sees and changes every row of its database.
    public JdbcClient owner() {
        return owner;
    }

    /// The cookie of somebody new there who has just signed in.
    ///
    /// @param grants as in `caseworker@organisation:HCC`
    public String signedIn(String organisation, String... grants) {
        Actor.Person person = someone.with(organisation, grants);
        var cookie = UUID.randomUUID().toString().replace("-", "");
        owner.sql("""
                insert into access.session (id_hash, account, factors, created_at, proved_at, seen_at, ends_at)
                values (:hash, :account, 'password,code', now(), now() + interval '1 hour', now(),
                        now() + interval '12 hours')
                """)
                .param("hash", Visit.hash(cookie))
                .param("account", person.id())
                .update();
        return cookie;
    }

    @Override
    public void close() {
        program.close();
        TestDatabase.takeAway(DATABASE);
    }
}
