import type { ReactElement } from 'react';
import type { ApplicationView } from '../../api/contract';
import { Summary } from '../../form/summary';
import { FileList } from '../../ui/file-list';

/** The application as it was sent; nothing in it can be changed here. */
export function ApplicationPart({ view }: { view: ApplicationView }): ReactElement {
  return (
    <div className="as-sent">
      <Summary
        form={view.form}
        answers={view.answers}
        after={(step) => (
          <FileList
            applicationId={view.id}
            files={view.attachments.filter((file) => step.attachments?.includes(file.kind))}
          />
        )}
      />
    </div>
  );
}
