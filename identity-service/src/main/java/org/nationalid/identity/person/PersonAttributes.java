package org.nationalid.identity.person;

import java.time.LocalDate;

/// What is known about a person. It exists in the clear only in memory and only while a request needs it.
public record PersonAttributes(
        PersonName name, LocalDate birthdate, Gender gender, PhoneNumber phone, Address address) {
    /// Shows nothing: attributes have no place in a log line.
    @Override
    public String toString() {
        return "PersonAttributes[•••]";
    }
}
