package org.saleskit.examples.hosts.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.stream.Collectors;

/**
 * JSON that is no value of core: where in the JSON, and which rule is broken.
 *
 * <p>The messages of Jackson quote what they could not read, which may be the name or the telephone number of a person; so
 * they are not passed on, neither as the message nor as the cause. The rules of core name no personal data.
 */
public final class JsonInputException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final String path;

    private JsonInputException(String path, String rule) {
        super(path + ": " + rule);
        this.path = path;
    }

    /** {@return where in the JSON, such as {@code $[2].amount.currency}; {@code $} is the whole} */
    public String path() {
        return path;
    }

    static JsonInputException of(JsonProcessingException problem) {
        if (problem instanceof JsonMappingException mapping) {
            return new JsonInputException(pathOf(mapping), ruleOf(mapping));
        }
        return new JsonInputException(
                "$",
                "is not JSON from line " + problem.getLocation().getLineNr() + ", column "
                        + problem.getLocation().getColumnNr());
    }

    private static String pathOf(JsonMappingException problem) {
        return problem.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining("", "$", ""));
    }

    private static String ruleOf(JsonMappingException problem) {
        for (Throwable cause = problem.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalArgumentException refused && !(cause instanceof JsonInputException)) {
                return String.valueOf(refused.getMessage());
            }
        }
        if (problem instanceof UnrecognizedPropertyException) {
            return "is no key of this form";
        }
        return problem instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
                ? "must be given as " + nameOf(mismatch.getTargetType()) + ", but was absent or of another form"
                : "must be complete JSON";
    }

    private static String nameOf(Class<?> type) {
        return type.getPackage() == JsonInputException.class.getPackage() ? "an object" : type.getSimpleName();
    }
}
