package org.nationalid.identity.enrolment;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.nationalid.identity.binding.BoundFinger;

/// Keeps the fingers of an enrolment in one column, as `1:good 6:acceptable`.
@Converter
class FingerListConverter implements AttributeConverter<List<BoundFinger>, String> {
    @Override
    public String convertToDatabaseColumn(List<BoundFinger> fingers) {
        return fingers.stream()
                .map(finger -> finger.position() + ":" + finger.quality())
                .collect(Collectors.joining(" "));
    }

    @Override
    public List<BoundFinger> convertToEntityAttribute(String column) {
        return Arrays.stream(column.split(" "))
                .filter(text -> !text.isEmpty())
                .map(FingerListConverter::parse)
                .toList();
    }

    private static BoundFinger parse(String text) {
        int colon = text.indexOf(':');
        return new BoundFinger(Integer.parseInt(text.substring(0, colon)), text.substring(colon + 1));
    }
}
