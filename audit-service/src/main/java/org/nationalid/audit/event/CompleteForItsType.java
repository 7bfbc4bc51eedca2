package org.nationalid.audit.event;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;

/// An event says everything that its kind requires; the first member that is missing is named.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CompleteForItsType.Validator.class)
@interface CompleteForItsType {
    String message() default "is required for an event of this type and outcome";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /// Compares an event with [EventType#required].
    class Validator implements ConstraintValidator<CompleteForItsType, AuditEvent> {
        @Override
        public boolean isValid(AuditEvent event, ConstraintValidatorContext context) {
            Optional<EventMember> missing = event.missing();
            missing.ifPresent(member -> {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                        .addPropertyNode(member.component())
                        .addConstraintViolation();
            });
            return missing.isEmpty();
        }
    }
}
