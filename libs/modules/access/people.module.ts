import { Module } from '@nestjs/common';
import { People } from '@tilsagn/platform/auth/people';
import { PeopleInDatabase } from './persistence/people-in-database';
import { StaffRoles } from './persistence/staff-roles';

/** What is known of people, for whoever does not serve the pages, as the worker. */
@Module({
  providers: [{ provide: People, useClass: PeopleInDatabase }, StaffRoles],
  exports: [People, StaffRoles],
})
export class PeopleModule {}
