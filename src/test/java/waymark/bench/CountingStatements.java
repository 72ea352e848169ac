package waymark.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Counts every statement that the program sends, whoever sends it: the page, the session, the actor, the
/// audit, and the one that says who is acting. In the measurement of statements, and in tests, so that they
/// can say that two requests cost the same.
@Component
@ConditionalOnProperty("waymark.bench.statements")
public class CountingStatements implements BeanPostProcessor {

    static final AtomicLong SENT = new AtomicLong();

    /// So many were sent until now.
    public static long sent() {
        return SENT.get();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? counting(DataSource.class, source) : bean;
    }

    /// Passes every call on, wraps what leads to a statement, and counts what is executed.
    static <T> T counting(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    if (method.getName().startsWith("execute")) {
                        SENT.incrementAndGet();
                    }
                    try {
                        return switch (method.invoke(real, arguments)) {
                            case Connection connection
                            when type != Connection.class -> counting(Connection.class, connection);
                            case PreparedStatement statement
                            when type == Connection.class -> counting(PreparedStatement.class, statement);
                            case Statement statement
                            when type == Connection.class -> counting(Statement.class, statement);
                            case Object answer -> answer;
                            case null -> null;
                        };
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }
}
