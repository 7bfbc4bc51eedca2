package org.nationalid.gateway.parameter;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.nationalid.platform.problem.Refusal;
import org.nationalid.platform.problem.RequestRefusal;

/// Converts ids and whole numbers. Left to itself, the framework answers a parameter that does not convert as if the
/// path did not exist, and names nothing.
@Provider
public class NamedParameters implements ParamConverterProvider {
    @Override
    @SuppressWarnings("unchecked") // each branch converts to the type that it was asked for
    public <T> ParamConverter<T> getConverter(Class<T> rawType, Type genericType, Annotation[] annotations) {
        String name = nameIn(annotations);
        if (rawType == UUID.class) {
            return (ParamConverter<T>) new Named<>(name, "must be a UUID", NamedParameters::uuid);
        }
        if (rawType == int.class || rawType == Integer.class) {
            return (ParamConverter<T>) new Named<>(name, "must be a whole number", Integer::valueOf);
        }
        return null; // as the interface wants it: the framework's own conversion
    }

    /// Java also reads "1-1-1-1-1"; RFC 9562 §4 does not.
    private static UUID uuid(String text) {
        UUID read = UUID.fromString(text);
        if (!read.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("not in the form of RFC 9562");
        }
        return read;
    }

    private static String nameIn(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .map(annotation -> switch (annotation) {
                    case PathParam path -> path.value();
                    case QueryParam query -> query.value();
                    case HeaderParam header -> header.value();
                    default -> null;
                })
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private record Named<T>(String name, String rule, Function<String, T> conversion) implements ParamConverter<T> {
        @Override
        public T fromString(String text) {
            try {
                return text == null ? null : conversion.apply(text);
            } catch (IllegalArgumentException e) {
                // The framework lets only its own exceptions pass from here.
                throw new BadRequestException(
                        Refusal.at(RequestRefusal.REQUEST_INVALID, name).withDetail(name + " " + rule));
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
