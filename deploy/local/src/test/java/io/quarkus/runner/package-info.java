/// Stands at the place of the class that Quarkus generates into every service.
package io.quarkus.runner;
